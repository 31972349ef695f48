namespace MimpGeo.Cartography.Colours;

/// <summary>Colours in between: another number of classes from the same ramp.</summary>
static class ColourRamp
{
    /// <summary>Colours from the first stop to the last at equal distances; a single one is the middle.</summary>
    /// <param name="stops">One or more, at equal distances.</param>
    /// <param name="count">How many colours.</param>
    public static IEnumerable<Rgb> Of(IReadOnlyList<Rgb> stops, int count)
        => Enumerable.Range(0, count).Select(i => At(stops, count == 1 ? 0.5 : (double)i / (count - 1)));

    static Rgb At(IReadOnlyList<Rgb> stops, double share)
    {
        var place = share * (stops.Count - 1);
        var stop = Math.Min((int)place, Math.Max(0, stops.Count - 2));
        return Mix(stops[stop], stops[Math.Min(stop + 1, stops.Count - 1)], place - stop);
    }

    static Rgb Mix(Rgb one, Rgb other, double share) => new(Mix(one.Red, other.Red, share), Mix(one.Green, other.Green, share), Mix(one.Blue, other.Blue, share));

    static byte Mix(byte one, byte other, double share) => (byte)Math.Round(one + (other - one) * share);
}
