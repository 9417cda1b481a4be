using Recruitment.Tests.Embedded.Blobs.Contract;

namespace Recruitment.Tests.Embedded.Blobs;

public sealed class AzuriteContainers(AzuriteBlobStore store) : ContainerContract<AzuriteBlobStore>(store);

public sealed class AzuriteReadWrite(AzuriteBlobStore store) : ReadWriteContract<AzuriteBlobStore>(store);

public sealed class AzuriteConditions(AzuriteBlobStore store) : ConditionContract<AzuriteBlobStore>(store);

public sealed class AzuriteLists(AzuriteBlobStore store) : ListContract<AzuriteBlobStore>(store);

public sealed class AzuriteBlocks(AzuriteBlobStore store) : BlockContract<AzuriteBlobStore>(store);

public sealed class AzuriteCopies(AzuriteBlobStore store) : CopyContract<AzuriteBlobStore>(store);
