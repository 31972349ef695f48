using MimpGeo.Cartography.Colours;

namespace MimpGeo.Cartography.Styles;

/// <summary>A territory without a figure: a fill and hatch lines rising to the right.</summary>
public sealed record NoDataStyle(Rgb Colour, Rgb Hatch, Words Label);

/// <summary>Hatch lines falling to the right (on black and white sheets dots) over the class colour of a value whose interval reaches into another class.</summary>
public sealed record UncertainStyle(Rgb Hatch, Words Label);
