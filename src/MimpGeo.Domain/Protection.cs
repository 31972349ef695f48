namespace MimpGeo.Domain;

/// <summary>How much of a service's whereabouts may be published.</summary>
public enum Protection
{
    /// <summary>Its exact point, name, address and phone.</summary>
    Public = 1,

    /// <summary>The district it is in, and nothing else: children's homes.</summary>
    District = 2,

    /// <summary>A count per department, and nothing else: shelters, whose location the law reserves.</summary>
    Department = 3,
}
