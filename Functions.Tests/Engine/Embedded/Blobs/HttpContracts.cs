using Recruitment.Tests.Embedded.Blobs.Contract;

namespace Recruitment.Tests.Embedded.Blobs;

public sealed class HttpContainers(HttpBlobStore store) : ContainerContract<HttpBlobStore>(store);

public sealed class HttpReadWrite(HttpBlobStore store) : ReadWriteContract<HttpBlobStore>(store);

public sealed class HttpConditions(HttpBlobStore store) : ConditionContract<HttpBlobStore>(store);

public sealed class HttpLists(HttpBlobStore store) : ListContract<HttpBlobStore>(store);

public sealed class HttpBlocks(HttpBlobStore store) : BlockContract<HttpBlobStore>(store);

public sealed class HttpCopies(HttpBlobStore store) : CopyContract<HttpBlobStore>(store);
