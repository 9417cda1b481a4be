using Recruitment.Tests.Embedded.Blobs.Contract;

namespace Recruitment.Tests.Embedded.Blobs;

public sealed class InProcessContainers(InProcessBlobStore store) : ContainerContract<InProcessBlobStore>(store);

public sealed class InProcessReadWrite(InProcessBlobStore store) : ReadWriteContract<InProcessBlobStore>(store);

public sealed class InProcessConditions(InProcessBlobStore store) : ConditionContract<InProcessBlobStore>(store);

public sealed class InProcessLists(InProcessBlobStore store) : ListContract<InProcessBlobStore>(store);

public sealed class InProcessBlocks(InProcessBlobStore store) : BlockContract<InProcessBlobStore>(store);

public sealed class InProcessCopies(InProcessBlobStore store) : CopyContract<InProcessBlobStore>(store);
