using Microsoft.AspNetCore.Http;

namespace Recruitment.Html;

/// <summary>Serves the stylesheet, the script and the icon of all pages.</summary>
public sealed class AssetFunction
{
    [Function(nameof(AssetFunction))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "assets/{name}")] HttpRequest request,
        string name
    ) => PageAssets.Find(name) is { } asset ? new AssetResult(asset) : Results.NotFound();
}
