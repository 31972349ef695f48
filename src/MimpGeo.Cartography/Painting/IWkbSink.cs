namespace MimpGeo.Cartography.Painting;

/// <summary>What a geometry in well-known binary is read into, vertex by vertex: a path, or shapes.</summary>
interface IWkbSink
{
    void Point(double x, double y);

    /// <param name="vertices">How many follow.</param>
    /// <param name="closed">Whether it is the ring of an area.</param>
    void Begin(int vertices, bool closed);

    void Vertex(double x, double y);

    void End();
}
