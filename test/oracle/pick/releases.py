"""What pip's own code takes of real releases. stdin: {"asked": [[implementation, minor, abi, platforms]], "releases": …}."""
import json
import sys

from pip._internal.index.package_finder import CandidateEvaluator, LinkEvaluator, LinkType
from pip._internal.models.candidate import InstallationCandidate
from pip._internal.models.link import Link
from pip._internal.models.target_python import TargetPython


def choose(project, files, requires, target):
    """The best file of a release for a target; None: pip takes none of them."""
    formats = frozenset({"binary", "source"})
    evaluator = LinkEvaluator(project, project, formats, target, allow_yanked=False)
    candidates = []
    for file in files:
        link = Link("https://index/" + file.replace("+", "%2B"), requires_python=requires)
        kind, version = evaluator.evaluate_link(link)
        if kind == LinkType.candidate:
            candidates.append(InstallationCandidate(project, version, link))
    best = CandidateEvaluator.create(project, target_python=target).compute_best_candidate(candidates).best_candidate
    return best and best.link.filename


given = json.load(sys.stdin)
targets = [
    TargetPython(platforms=platforms, py_version_info=(3, minor, 99), abis=[abi], implementation=implementation)
    for implementation, minor, abi, platforms in given["asked"]
]
json.dump(
    [
        [choose(release["project"], release["files"], release["requires"], target) for target in targets]
        for release in given["releases"]
    ],
    sys.stdout,
)
