using MimpGeo.Cartography.Labels;
using MimpGeo.Cartography.Painting;

namespace MimpGeo.Server.Maps;

/// <summary>A point of a service or a place, in CSS pixels of the world.</summary>
/// <param name="Type">Of a service; null for a place.</param>
/// <param name="Modality">Of a service; empty where it has none.</param>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
sealed record MapPoint(string? Type, string Modality, double X, double Y);

/// <summary>The points and names of a whole country at one scale: every picture of it shows a part.</summary>
sealed class MapLayout
{
    const int BytesOfPoint = 200;
    const int BytesOfLabel = 600;

    readonly BoxGrid<MapPoint> _points = new();

    public MapLayout(IReadOnlyCollection<MapPoint> points, LabelPlacement labels)
    {
        Labels = labels;
        foreach (var point in points)
            _points.Add(new(point.X - 1, point.Y - 1, point.X + 1, point.Y + 1), point);
        Size = (long)BytesOfPoint * points.Count + (long)BytesOfLabel * labels.Placed.Count;
    }

    public LabelPlacement Labels { get; }

    /// <summary>Bytes of memory, about.</summary>
    public long Size { get; }

    /// <summary>Adds what a picture shows of it.</summary>
    public MapContent AddTo(MapContent content, MapView view)
    {
        var (scale, margin) = (view.Frame.Scale, MapSql.Margin);
        var picture = new Box(view.Left / scale, view.Top / scale, (view.Left + view.Frame.Width) / scale, (view.Top + view.Frame.Height) / scale);
        var points = _points.In(new(picture.Left - margin, picture.Top - margin, picture.Right + margin, picture.Bottom + margin))
            .OrderBy(point => point.Y).ThenBy(point => point.X).ThenBy(point => point.Type, StringComparer.Ordinal).ThenBy(point => point.Modality, StringComparer.Ordinal).ToList();
        return content with
        {
            Dots = points.Where(point => point.Type is null).Select(point => new DotFeature(point.X * scale - view.Left, point.Y * scale - view.Top)),
            Services = points.Where(point => point.Type is not null).Select(point => new ServiceFeature(point.X * scale - view.Left, point.Y * scale - view.Top, point.Type!, point.Modality)),
            Labels = Labels.Touching(picture),
        };
    }
}
