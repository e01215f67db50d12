import unittest

from hillcurve import HillCurve


class Curve(unittest.TestCase):
    curve = HillCurve(baseline=10, plateau=110, ec50=4, hill=2)

    def test_known_points_lie_on_the_curve(self):
        for dose, response in [(0, 10), (4, 60), (2, 30), (8, 90), (1e300, 110), (5e-324, 10)]:
            with self.subTest(dose=dose):
                self.assertAlmostEqual(self.curve(dose), response)

    def test_a_dose_is_the_inverse_of_its_response(self):
        for dose in (0.01, 1, 4, 250):
            self.assertAlmostEqual(self.curve.dose(self.curve(dose)) / dose, 1)

    def test_a_response_outside_of_the_curve_has_no_dose(self):
        for response in (10, 110, -3, 200):
            with self.subTest(response), self.assertRaisesRegex(ValueError, "runs from 10 to 110"):
                self.curve.dose(response)

    def test_impossible_parameters_and_doses_are_refused(self):
        with self.assertRaisesRegex(ValueError, "ec50 must be a positive number, not 0"):
            HillCurve(0, 1, 0, 1)
        with self.assertRaisesRegex(ValueError, "hill must be a positive number, not -1"):
            HillCurve(0, 1, 1, -1)
        with self.assertRaisesRegex(ValueError, "zero or more, not -2"):
            self.curve(-2)


if __name__ == "__main__":
    unittest.main()
