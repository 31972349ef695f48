namespace MimpGeo.Import;

/// <summary>The kinds of <see cref="Finding"/>, as they are spelled in the JSON reconciliation.</summary>
public static class FindingKind
{
    public const string UnknownColumn = "unknown_column";
    public const string NameDiffers = "name_differs";
    public const string NoOutline = "no_outline";
    public const string OutlineRepaired = "outline_repaired";
    public const string CapitalOutside = "capital_outside";
    public const string ServiceOutside = "service_outside";
    public const string ServiceWithoutPoint = "service_without_point";
    public const string PlaceOutside = "place_outside";
    public const string NoPoverty = "no_poverty";
    public const string NoNationalRank = "no_national_rank";
    public const string UnusedRank = "unused_rank";
    public const string SharedRank = "shared_rank";
    public const string TiedValue = "tied_value";
    public const string TypeWithoutData = "type_without_data";
}
