# Renders descriptions (reStructuredText) with the library that PyPI's server has, by its settings, and says what is wrong
# with those that it cannot render. The texts are hostile: nothing of them is run, no file is read for them, and each has
# its seconds. One JSON document per line, {"id", "text"} in and {"id", "isRendered", "problems", "crash"} out.
import faulthandler
import io
import json
import sys

from docutils.core import publish_parts
from docutils.readers import standalone
from readme_renderer import rst

SECONDS = float(sys.argv[1])
MOST_PROBLEMS = 40
LONGEST_PROBLEM = 600
MEMORY = 2 * 1024**3


class Listening(standalone.Reader):
    """Hears all that docutils has to say of a text: settings of the rendering keep most of it quiet."""

    def __init__(self):
        super().__init__()
        self.problems = []

    def new_document(self):
        document = super().new_document()
        document.reporter.attach_observer(self.hear)
        return document

    def hear(self, message):
        if message["level"] >= rst.SETTINGS["halt_level"] and len(self.problems) < MOST_PROBLEMS:
            words = message.children[0].astext() if message.children else ""
            self.problems.append({"line": message.get("line"), "message": words[:LONGEST_PROBLEM]})


def find_problems(text):
    """The first problem ends a rendering, so another one goes on to the end."""
    reader = Listening()
    writer = rst.Writer()
    writer.translator_class = rst.ReadMeHTMLTranslator
    settings = {**rst.SETTINGS, "halt_level": 5, "warning_stream": io.StringIO()}
    try:
        publish_parts(text, reader=reader, writer=writer, settings_overrides=settings)
    except Exception:
        pass  # What was heard until then is still true.
    return reader.problems


def render(text):
    try:
        if rst.render(text) is not None:
            return {"isRendered": True, "problems": [], "crash": None}
    except (Exception, SystemExit) as error:
        return {"isRendered": False, "problems": [], "crash": f"{type(error).__name__}: {error}"[:LONGEST_PROBLEM]}
    return {"isRendered": False, "problems": find_problems(text), "crash": None}


def limit_memory():
    try:
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, hard))
    except (ImportError, ValueError, OSError):
        pass  # Windows, or a system that has a smaller limit already.


limit_memory()
answers, sys.stdout = sys.stdout, sys.stderr
for line in sys.stdin.buffer:
    request = json.loads(line)
    # Ends the process when a text takes too long, wherever the interpreter is.
    faulthandler.dump_traceback_later(SECONDS, exit=True)
    answer = render(request["text"])
    faulthandler.cancel_dump_traceback_later()
    answers.write(json.dumps({"id": request["id"], **answer}) + "\n")
    answers.flush()
