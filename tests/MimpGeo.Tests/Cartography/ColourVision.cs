using MimpGeo.Cartography.Colours;

namespace MimpGeo.Tests.Cartography;

/// <summary>How colours look to others: Machado, Oliveira and Fernandes 2009 at severity 1, in linear RGB, and distances in CIELAB.</summary>
static class ColourVision
{
    public static readonly IReadOnlyDictionary<string, double[]> Kinds = new Dictionary<string, double[]>
    {
        ["normal"] = [1, 0, 0, 0, 1, 0, 0, 0, 1],
        ["protanopia"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["deuteranopia"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["tritanopia"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    static readonly double[] Xyz = [0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920, 0.9503041];

    public static double Lightness(Rgb colour, string kind) => Lab(colour, kind)[0];

    /// <summary>CIE76.</summary>
    public static double Distance(Rgb one, Rgb other, string kind)
        => Math.Sqrt(Lab(one, kind).Zip(Lab(other, kind), (a, b) => (a - b) * (a - b)).Sum());

    static double[] Lab(Rgb colour, string kind)
    {
        var seen = Times(Kinds[kind], [Linear(colour.Red), Linear(colour.Green), Linear(colour.Blue)]).Select(c => Math.Clamp(c, 0, 1));
        var xyz = Times(Xyz, [.. seen]);
        var (x, y, z) = (Root(xyz[0] / 0.95047), Root(xyz[1]), Root(xyz[2] / 1.08883));
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
    }

    static double[] Times(double[] matrix, double[] vector)
        => [.. matrix.Chunk(3).Select(row => row.Zip(vector, (a, b) => a * b).Sum())];

    static double Linear(byte channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    static double Root(double share) => share > 0.008856 ? Math.Cbrt(share) : 7.787 * share + 16.0 / 116;
}
