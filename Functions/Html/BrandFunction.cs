using Microsoft.AspNetCore.Http;

namespace Recruitment.Html;

/// <summary>
/// Serves an organisation's colours as a stylesheet, because the pages' security policy allows no style inside them.
/// The colour is in the address, so there is nothing to look up: <c>assets/brand/{rrggbb}.css</c>.
/// </summary>
public sealed class BrandFunction
{
    private const string Extension = ".css";

    [Function(nameof(BrandFunction))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "assets/brand/{file}")] HttpRequest request,
        string file
    ) =>
        file.EndsWith(Extension, StringComparison.Ordinal)
        && AccentColour.TryParse(file[..^Extension.Length], out var accent)
        && file[0] != '#'
            ? new AssetResult(PageAssets.BrandFile(accent))
            : Results.NotFound();
}
