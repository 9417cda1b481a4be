using Recruitment.Embedded.Blobs.Triggers;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Blobs;

/// <summary>What the operations of the blob service work with.</summary>
internal sealed record BlobEnvironment(
    SqliteStore Store,
    TimeProvider Clock,
    BlobTriggerQueue Triggers,
    BlobMaintenance Maintenance
);
