namespace Recruitment.Tests.Browser;

/// <summary>Gives the browser tests their one Chromium.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser";
}
