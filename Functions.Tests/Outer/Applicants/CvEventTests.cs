using Recruitment.Tests.Embedded.Blobs;

namespace Recruitment.Tests.Applicants;

public sealed class AzuriteCvEvents(AzuriteBlobStore azurite) : CvEventContract, IClassFixture<AzuriteBlobStore>
{
    protected override IReadOnlyList<string> Account() => [$"--Storage:ConnectionString={azurite.NewConnection()}"];
}
