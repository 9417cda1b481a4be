using Azure.Storage.Blobs;
using Recruitment.Audit.Anchors;
using Recruitment.Tests.Audit;
using Recruitment.Tests.Embedded.Blobs;
using Recruitment.Tests.Files;
using Recruitment.Tests.Links;
using Recruitment.Tests.Mail;
using Recruitment.Tests.Records;

namespace Recruitment.Tests.Storage;

public sealed class AzuriteRecords(AzuriteBlobStore store) : RecordStoreContract<AzuriteBlobStore>(store);

public sealed class AzuriteAuditLog(AzuriteBlobStore store) : AuditLogContract<AzuriteBlobStore>(store);

public sealed class AzuriteAuditAnchors(AzuriteBlobStore store) : AuditAnchorContract<AzuriteBlobStore>(store)
{
    private protected override IAnchorStore AnchorsOf(BlobServiceClient account) => new ContainerAnchors(account);
}

public sealed class AzuriteFiles(AzuriteBlobStore store) : FileStoreContract<AzuriteBlobStore>(store);

public sealed class AzuriteKeys(AzuriteBlobStore store) : KeyRingContract<AzuriteBlobStore>(store);

public sealed class AzuriteSealedRecords(AzuriteBlobStore store) : SealedRecordsContract<AzuriteBlobStore>(store);

public sealed class AzuriteMails(AzuriteBlobStore store) : SendMailContract<AzuriteBlobStore>(store);

public sealed class AzuriteAppContainers(AzuriteBlobStore store) : StorageContainerContract<AzuriteBlobStore>(store);
