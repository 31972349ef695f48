namespace MimpGeo.Import.Boundaries;

/// <summary>A uniform grid over points that do not move, in grid units.</summary>
sealed class PointIndex
{
    readonly double _minX;
    readonly double _minY;
    readonly double _cellSize;
    readonly int _cellsPerSide;
    readonly int[] _firstOfCell;
    readonly int[] _points;

    public PointIndex(IReadOnlyList<(double X, double Y)> points)
    {
        _minX = points.Select(point => point.X).DefaultIfEmpty().Min();
        _minY = points.Select(point => point.Y).DefaultIfEmpty().Min();
        _cellsPerSide = Math.Max(1, (int)Math.Sqrt(points.Count)); // about one point in a cell
        _cellSize = Math.Max(1, CellSize(points));
        _firstOfCell = new int[(_cellsPerSide * _cellsPerSide) + 1];

        int[] cells = [.. points.Select(point => CellAt(Column(point.X), Row(point.Y)))];
        foreach (var cell in cells)
            _firstOfCell[cell + 1]++;
        for (var cell = 0; cell < _firstOfCell.Length - 1; cell++)
            _firstOfCell[cell + 1] += _firstOfCell[cell];
        _points = [.. Enumerable.Range(0, cells.Length)];
        Array.Sort(cells, _points);
    }

    /// <summary>The points in the cells that the box touches, as indexes: all points in the box and some around it.</summary>
    public IEnumerable<int> Near(double minX, double minY, double maxX, double maxY)
    {
        // a column's cells are neighbours in the array, so one column is one slice
        var (firstRow, lastRow) = (Row(minY), Row(maxY));
        for (var column = Column(minX); column <= Column(maxX); column++)
        {
            var end = _firstOfCell[CellAt(column, lastRow) + 1];
            for (var i = _firstOfCell[CellAt(column, firstRow)]; i < end; i++)
                yield return _points[i];
        }
    }

    double CellSize(IReadOnlyList<(double X, double Y)> points)
        => points.Select(point => Math.Max(point.X - _minX, point.Y - _minY)).DefaultIfEmpty().Max() / _cellsPerSide;

    int CellAt(int column, int row) => (column * _cellsPerSide) + row;

    int Column(double x) => Clamp((x - _minX) / _cellSize);

    int Row(double y) => Clamp((y - _minY) / _cellSize);

    int Clamp(double cell) => (int)Math.Clamp(cell, 0, _cellsPerSide - 1);
}
