using MimpGeo.Domain;
using MimpGeo.Server.Counts;
using MimpGeo.Server.Documents;
using MimpGeo.Store;

namespace MimpGeo.Server.Reports;

/// <summary>Reads the map sheet of a territory, which a report ends with; it is drawn when the report is written.</summary>
/// <returns>Null where this machine does not draw.</returns>
delegate Task<PagePicture?> MapSheet(StoreSession session, StoreFacts facts, Ubigeo territory, CutOff date, string site, CancellationToken cancel);
