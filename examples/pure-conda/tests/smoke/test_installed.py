"""What the wheel must show on every Python: it imports, it computes, its command runs. Standard library only."""

import importlib.metadata
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import hillcurve

DOSES = [0, 0.1, 0.3, 1, 3, 10, 30, 100]
CURVE = hillcurve.HillCurve(baseline=2, plateau=96, ec50=2.5, hill=1.3)


class Installed(unittest.TestCase):
    def test_the_version_is_the_installed_one(self):
        self.assertEqual(hillcurve.__version__, importlib.metadata.version("hillcurve"))

    def test_a_fit_finds_the_curve_behind_exact_responses(self):
        found = hillcurve.fit(DOSES, [CURVE(dose) for dose in DOSES]).curve
        self.assertAlmostEqual(found.ec50, 2.5, places=6)
        self.assertAlmostEqual(found.hill, 1.3, places=6)

    def test_the_command_fits_a_table(self):
        with tempfile.TemporaryDirectory() as folder:
            table = pathlib.Path(folder, "table.csv")
            rows = ["dose,response", *(f"{dose},{CURVE(dose)}" for dose in DOSES)]
            table.write_text("\n".join(rows), encoding="utf-8")
            command = [sys.executable, "-m", "hillcurve", "--json", str(table)]
            output = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
        self.assertEqual(json.loads(output)["points"], len(DOSES))


if __name__ == "__main__":
    unittest.main()
