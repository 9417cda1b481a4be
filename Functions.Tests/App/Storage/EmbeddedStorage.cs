using Recruitment.Tests.Audit;
using Recruitment.Tests.Embedded.Blobs;
using Recruitment.Tests.Files;
using Recruitment.Tests.Links;
using Recruitment.Tests.Mail;
using Recruitment.Tests.Records;

namespace Recruitment.Tests.Storage;

public sealed class EmbeddedRecords(InProcessBlobStore store) : RecordStoreContract<InProcessBlobStore>(store);

public sealed class EmbeddedAuditLog(InProcessBlobStore store) : AuditLogContract<InProcessBlobStore>(store);

public sealed class EmbeddedFiles(InProcessBlobStore store) : FileStoreContract<InProcessBlobStore>(store);

public sealed class EmbeddedKeys(InProcessBlobStore store) : KeyRingContract<InProcessBlobStore>(store);

public sealed class EmbeddedSealedRecords(InProcessBlobStore store) : SealedRecordsContract<InProcessBlobStore>(store);

public sealed class EmbeddedMails(InProcessBlobStore store) : SendMailContract<InProcessBlobStore>(store);

public sealed class HttpAppContainers(HttpBlobStore store) : StorageContainerContract<HttpBlobStore>(store);
