using Recruitment.Tests.Embedded.Blobs;

namespace Recruitment.Tests.Publishing;

/// <summary>The tests that look into the package and start it: one after the other, on one package and one Azurite.</summary>
[CollectionDefinition(nameof(Published))]
public sealed class Published : ICollectionFixture<PublishedApp>, ICollectionFixture<AzuriteBlobStore>;
