using Microsoft.AspNetCore.Http;

namespace Recruitment.Links;

/// <summary>Nothing is known about who follows an unknown link, so its page says the same to everybody.</summary>
public sealed record UnknownLinkModel
{
    public static UnknownLinkModel Instance { get; } = new();
}

internal static class UnknownLink
{
    /// <summary>
    /// The one answer for every link that opens nothing: altered, of something erased or that never was, or of somebody
    /// who has no part in it. Who holds an old link does not learn which.
    /// </summary>
    public static Task<IResult> UnknownLinkAsync(this Html.Pages pages) =>
        pages.PrivateAsync<UnknownLinkPage>(UnknownLinkModel.Instance, StatusCodes.Status404NotFound);
}
