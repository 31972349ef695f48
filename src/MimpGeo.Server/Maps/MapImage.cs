using System.Globalization;
using MimpGeo.Domain;
using MimpGeo.Server.Filters;
using MimpGeo.Server.Http;
using MimpGeo.Server.Tiles;
using MimpGeo.Store.Collections;

namespace MimpGeo.Server.Maps;

/// <summary>Which part of the world a single picture or legend is asked for, and how large.</summary>
static class MapImage
{
    const int MostSide = 4096;
    const int MostPixels = 4096 * 4096;
    const int UsualSide = 1024;
    const string UsualLayers = "districts";

    // Degrees: the country, where nothing else is asked for.
    static readonly BoundingBox Peru = new(-81.5, -18.5, -68.5, 0.1);

    /// <summary>The collections that the parameter <c>layers</c> names.</summary>
    /// <exception cref="BadParameterException">There is no such collection.</exception>
    public static IReadOnlyList<CollectionFacts> Layers(QueryParameters query, CollectionSet set)
    {
        try
        {
            return TileQuestion.Collections(query.Text("layers") ?? UsualLayers, set);
        }
        catch (NotFoundException missing)
        {
            throw new BadParameterException("layers", missing.Message);
        }
    }

    /// <summary>The box of <c>bbox</c> in <c>crs</c>, stretched to <c>width</c> × <c>height</c>; one that is missing keeps the aspect.</summary>
    /// <exception cref="BadParameterException">A parameter cannot be understood, or the picture would be too large.</exception>
    public static MapView View(QueryParameters query)
    {
        var (crs, box) = (CoordinateSystem.Of(query, "crs"), Box(query));
        var (width, height) = (query.Whole("width", 1, MostSide), query.Whole("height", 1, MostSide));
        var aspect = (box.North - box.South) / (box.East - box.West);
        var (wide, high) = (width, height) switch
        {
            ({ } w, { } h) => (w, h),
            ({ } w, null) => (w, Fitting(w * aspect)),
            (null, { } h) => (Fitting(h / aspect), h),
            _ => (Fitting(UsualSide / Math.Max(1, aspect)), Fitting(UsualSide * Math.Min(1, aspect))),
        };
        var scale = query.Whole("scale", 1, 4) ?? 1;
        return (long)wide * high * scale * scale <= MostPixels
            ? MapView.Of(crs.Srid, box, wide, high, scale)
            : throw new BadParameterException("width", string.Create(CultureInfo.InvariantCulture, $"{wide} × {high} at scale {scale} are more than {MostPixels} pixels."));
    }

    static int Fitting(double side) => (int)Math.Clamp(Math.Round(side), 1, MostSide);

    // A box in another CRS would have bent sides in the picture's; CRS84 and EPSG:4326 differ only in their axis order.
    static BoundingBox Box(QueryParameters query)
    {
        var crs = CoordinateSystem.Of(query, "crs");
        if (query.Text("bbox-crs") is not null && CoordinateSystem.Of(query, "bbox-crs").Srid != crs.Srid)
            throw new BadParameterException("bbox-crs", "is not the crs of the picture: a box is stretched to the picture and must be told in its crs.");
        if (query.Text("bbox") is null)
            return Whole(crs);

        var named = query.Text("bbox-crs") is null ? crs : CoordinateSystem.Of(query, "bbox-crs");
        var box = BoxFilter.Of(query.Text("bbox")!, named);
        return box.East > box.West && box.North > box.South
            ? new(box.West, box.South, box.East, box.North)
            : throw new BadParameterException("bbox", "has no area: expected west below east and south below north.");
    }

    static BoundingBox Whole(CoordinateSystem crs) => crs.Srid switch
    {
        CoordinateSystem.StorageSrid => Peru,
        3857 => new(-9_072_000, -2_097_000, -7_625_000, 12_000),
        32717 => new(100_000, 7_930_000, 1_560_000, 10_020_000),
        32718 => new(-230_000, 7_930_000, 1_220_000, 10_020_000),
        _ => new(-920_000, 7_930_000, 560_000, 10_020_000),
    };
}
