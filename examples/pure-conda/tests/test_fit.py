import csv
import math
import pathlib
import unittest

from hillcurve import FitError, HillCurve, fit

AGONIST = pathlib.Path(__file__).parent / "data" / "agonist.csv"
DOSES = [0, 0.01, 0.1, 0.3, 1, 3, 10, 30, 100, 1000]


def measured():
    with AGONIST.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [float(row["dose"]) for row in rows], [float(row["response"]) for row in rows]


class FittingMeasurements(unittest.TestCase):
    def test_parameters_and_errors_agree_with_scipy(self):
        # scipy 1.17.1, optimize.curve_fit on the same table with the logarithm of the ec50, tolerances 1e-14.
        result = fit(*measured())
        expected = {
            "baseline": (2.263646509, 0.6854692616),
            "plateau": (95.05886126, 1.185090054),
            "ec50": (2.469101795, 0.1127804939),
            "hill": (1.267811948, 0.0659848449),
        }
        for name, (value, error) in expected.items():
            with self.subTest(name):
                self.assertTrue(math.isclose(getattr(result.curve, name), value, rel_tol=1e-6))
                self.assertTrue(math.isclose(getattr(result.errors, name), error, rel_tol=1e-6))
        self.assertEqual(result.points, 30)
        self.assertGreater(result.r_squared, 0.99)

    def test_exact_responses_give_back_their_curve(self):
        curves = {
            "agonist": HillCurve(0, 1, 2.0, 1.0),
            "inhibitor": HillCurve(100, 3, 0.7, 0.8),
            "steep": HillCurve(-5, 20, 5.0, 3.5),
            "small units": HillCurve(0, 1e-6, 2.0, 1.2),
        }
        for title, curve in curves.items():
            with self.subTest(title):
                result = fit(DOSES, [curve(dose) for dose in DOSES])
                self.assertAlmostEqual(result.curve.ec50 / curve.ec50, 1, places=6)
                self.assertAlmostEqual(result.curve.hill / curve.hill, 1, places=6)
                self.assertAlmostEqual(result.r_squared, 1, places=9)

    def test_the_order_of_measurements_does_not_matter(self):
        doses, responses = measured()
        self.assertEqual(fit(doses[::-1], responses[::-1]).curve, fit(doses, responses).curve)


class RefusingMeasurements(unittest.TestCase):
    def test_each_refusal_says_why(self):
        cases = [
            ([1, 2, 3], [1, 2], "3 doses but 2 responses"),
            ([1, 2, 3, 4], [1, 2, 3, 4], "five measurements or more"),
            ([1, 1, 2, 2, 3, 3], [1, 2, 3, 4, 5, 6], "four different doses"),
            ([1, 2, 3, 4, -1], [1, 2, 3, 4, 5], "dose -1.0 with response 5.0"),
            ([1, 2, 3, 4, 5], [1, 2, 3, 4, math.nan], "both must be finite"),
            ([1, 2, 3, 4, 5], [7, 7, 7, 7, 7], "all responses are equal"),
            ([1, 2, 3, 4, 5], [2, 4, 6, 8, 10], "do the doses reach both ends"),
        ]
        for doses, responses, message in cases:
            with self.subTest(message), self.assertRaisesRegex(FitError, message):
                fit(doses, responses)


if __name__ == "__main__":
    unittest.main()
