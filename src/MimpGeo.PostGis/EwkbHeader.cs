using NetTopologySuite.Geometries;

namespace MimpGeo.PostGis;

/// <summary>What EWKB says before the ordinates: the flags of the type word, and the SRID (0 is unknown).</summary>
readonly record struct EwkbHeader(bool HasZ, bool HasM, int Srid)
{
    public const uint ZFlag = 0x8000_0000;
    public const uint MFlag = 0x4000_0000;
    public const uint SridFlag = 0x2000_0000;

    public int Dimension => 2 + Measures + (HasZ ? 1 : 0);

    public int Measures => HasM ? 1 : 0;

    public uint Flags => (HasZ ? ZFlag : 0) | (HasM ? MFlag : 0) | (Srid > 0 ? SridFlag : 0);

    // The SRID stands once, on the outermost geometry.
    public EwkbHeader Part => this with { Srid = 0 };

    public static EwkbHeader Of(Geometry geometry)
    {
        var ordinates = new OrdinateFilter();
        geometry.Apply(ordinates);
        return new EwkbHeader(ordinates.HasZ, ordinates.HasM, geometry.SRID);
    }

    // Empties are not asked: an NTS empty says Z and M by whichever factory made it, and geometry(Point,4326) refuses both.
    sealed class OrdinateFilter : IEntireCoordinateSequenceFilter
    {
        public bool HasZ { get; set; }

        public bool HasM { get; set; }

        public bool Done => HasZ && HasM;

        public bool GeometryChanged => false;

        public void Filter(CoordinateSequence seq)
        {
            HasZ |= seq.Count > 0 && seq.HasZ;
            HasM |= seq.Count > 0 && seq.HasM;
        }
    }
}
