using NetTopologySuite.Geometries;

namespace MimpGeo.Tests.Gaps;

/// <summary>Formulas that the tests compute by themselves.</summary>
static class Geodesy
{
    /// <summary>Kilometres along the WGS84 ellipsoid, by Vincenty's inverse formula (Survey Review 176, 1975).</summary>
    public static double Km(Coordinate from, Coordinate to)
    {
        const double A = 6378137, F = 1 / 298.257223563, B = A * (1 - F);
        var (u1, u2) = (Math.Atan((1 - F) * Math.Tan(Radians(from.Y))), Math.Atan((1 - F) * Math.Tan(Radians(to.Y))));
        var l = Radians(to.X - from.X);
        var lambda = l;
        for (var i = 0; i < 100; i++)
        {
            var sinSigma = Math.Sqrt(Square(Math.Cos(u2) * Math.Sin(lambda))
                + Square((Math.Cos(u1) * Math.Sin(u2)) - (Math.Sin(u1) * Math.Cos(u2) * Math.Cos(lambda))));
            if (sinSigma == 0)
                return 0;

            var cosSigma = (Math.Sin(u1) * Math.Sin(u2)) + (Math.Cos(u1) * Math.Cos(u2) * Math.Cos(lambda));
            var sigma = Math.Atan2(sinSigma, cosSigma);
            var sinAlpha = Math.Cos(u1) * Math.Cos(u2) * Math.Sin(lambda) / sinSigma;
            var cos2Alpha = 1 - Square(sinAlpha);
            var cos2SigmaM = cosSigma - (2 * Math.Sin(u1) * Math.Sin(u2) / cos2Alpha);
            var c = F / 16 * cos2Alpha * (4 + (F * (4 - (3 * cos2Alpha))));
            var before = lambda;
            lambda = l + ((1 - c) * F * sinAlpha
                * (sigma + (c * sinSigma * (cos2SigmaM + (c * cosSigma * (-1 + (2 * Square(cos2SigmaM))))))));
            if (Math.Abs(lambda - before) > 1e-13)
                continue;

            var uu = cos2Alpha * (Square(A) - Square(B)) / Square(B);
            var a = 1 + (uu / 16384 * (4096 + (uu * (-768 + (uu * (320 - (175 * uu)))))));
            var b = uu / 1024 * (256 + (uu * (-128 + (uu * (74 - (47 * uu))))));
            var delta = b * sinSigma * (cos2SigmaM + (b / 4 * ((cosSigma * (-1 + (2 * Square(cos2SigmaM))))
                - (b / 6 * cos2SigmaM * (-3 + (4 * Square(sinSigma))) * (-3 + (4 * Square(cos2SigmaM)))))));
            return B * a * (sigma - delta) / 1000;
        }

        throw new InvalidOperationException($"{from} and {to} are nearly antipodal.");
    }

    /// <summary>The share of a standard normal distribution below x, by Simpson's rule on its density.</summary>
    public static double NormalShareBelow(double x)
    {
        const int Steps = 2000;
        const double From = -10;
        if (x <= From)
            return 0;

        var step = (Math.Min(x, -From) - From) / Steps;
        var sum = 0.0;
        for (var i = 0; i <= Steps; i++)
            sum += (i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2) * Math.Exp(-Square(From + (i * step)) / 2);
        return sum * step / 3 / Math.Sqrt(2 * Math.PI);
    }

    static double Radians(double degrees) => degrees * Math.PI / 180;

    static double Square(double x) => x * x;
}
