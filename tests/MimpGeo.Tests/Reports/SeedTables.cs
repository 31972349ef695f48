namespace MimpGeo.Tests.Reports;

/// <summary>The consolidated tables of the ministry's documents, typed from their text. A dot is a blank cell.</summary>
static class SeedTables
{
    public const string Lima = """
        PROVINCIAS CEM CAI SAU HRT CAR_NNA CAR_PCD CAR_PAM CAN CEDIF EDC UA UPE MI60 TOTAL
        1501 65 1 1 3 11 7 4 1 12 1 1 3 1 110
        TOTAL 65 1 1 3 11 7 4 1 12 1 1 3 1 110
        """;

    public const string LimaPromoted = """
        PROVINCIAS OREDIS DEMUNA CIAM SOC_BENEF TOTAL
        1501 1 43 43 1 88
        TOTAL 1 43 43 1 88
        """;

    /// <summary>The shelter's row is reserved, and so are all totals that it could be told from: R.</summary>
    public const string Moquegua = """
        PROVINCIAS CEM SAR HRT CAR_NNA EDC UPE TOTAL
        1802 1 1 . . . . R
        1803 2 . . . 1 . R
        1801 3 . . 1 1 1 R
        TOTAL 6 1 1 1 2 1 12
        """;

    public const string MoqueguaPromoted = """
        PROVINCIAS OREDIS DEMUNA CIAM SOC_BENEF TOTAL
        1802 . 11 10 1 22
        1803 . 2 3 1 6
        1801 1 2 6 1 10
        TOTAL 1 15 19 3 38
        """;

    public const string Puno = """
        PROVINCIAS CEM SAR SAU CAR_NNA CEDIF EDC UA UPE TOTAL
        2102 2 . . . . . . . 2
        2103 1 2 . . . . . . 3
        2104 3 1 . . 1 . . . 5
        2105 1 . . . . . . . 1
        2106 2 . . . . . . . 2
        2107 1 . . . . . . . 1
        2108 1 . . . . . . . 1
        2109 1 . . . . . . . 1
        2101 3 1 1 3 . 3 1 1 13
        2110 1 . . . . . . . 1
        2111 2 . . 1 . 1 . . 4
        2112 1 . . . . . . . 1
        2113 1 . . . . . . . 1
        TOTAL 20 4 1 4 1 4 1 1 36
        """;

    public const string PunoPromoted = """
        PROVINCIAS OREDIS DEMUNA CIAM SOC_BENEF TOTAL
        2102 . 13 8 1 22
        2103 . 10 8 . 18
        2104 . 7 4 1 12
        2105 . 4 2 . 6
        2106 . 8 5 1 14
        2107 . 10 5 1 16
        2108 . 9 9 1 19
        2109 . 4 4 . 8
        2101 1 15 12 1 29
        2110 . 5 4 . 9
        2111 . 5 4 1 10
        2112 . 10 7 . 17
        2113 . 7 3 . 10
        TOTAL 1 107 75 7 190
        """;
}
