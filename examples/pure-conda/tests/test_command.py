import contextlib
import io
import json
import pathlib
import unittest
from unittest import mock

from hillcurve.__main__ import main

AGONIST = str(pathlib.Path(__file__).parent / "data" / "agonist.csv")


def run(*arguments, stdin=""):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), mock.patch("sys.stdin", io.StringIO(stdin)):
        status = main(arguments)
    return status, out.getvalue(), err.getvalue()


class Command(unittest.TestCase):
    def test_the_report_names_each_parameter_with_its_error(self):
        status, out, _ = run(AGONIST)
        self.assertEqual(status, 0)
        self.assertRegex(out, r"ec50 +2\.4691 ± 0\.11\n")
        self.assertIn("30 points", out)

    def test_json_holds_the_whole_fit(self):
        self.assertAlmostEqual(json.loads(run("--json", AGONIST)[1])["curve"]["plateau"], 95.0589, places=4)

    def test_columns_can_be_named(self):
        table = "c,y\n" + "".join(f"{dose},{100 * dose / (dose + 3)}\n" for dose in (0, 1, 2, 4, 8, 16, 99))
        status, out, _ = run("--dose", "c", "--response", "y", stdin=table)
        self.assertEqual(status, 0)
        self.assertRegex(out, r"ec50 +3 ")

    def test_what_cannot_be_fitted_ends_with_status_2_and_the_reason(self):
        cases = [
            (("missing.csv",), "", "missing.csv"),
            ((), "x,y\n1,2\n", "no column 'dose'; the first line names x, y"),
            ((), "", "the first line names none"),
            ((), "dose,response\n1,\n", "a dose or a response is missing"),
            ((), "dose,response\n1,high\n", "'high'"),
            ((), "dose,response\n1,2\n", "five measurements or more"),
        ]
        for arguments, stdin, message in cases:
            with self.subTest(message):
                status, out, err = run(*arguments, stdin=stdin)
                self.assertEqual((status, out), (2, ""))
                self.assertIn(message, err)


if __name__ == "__main__":
    unittest.main()
