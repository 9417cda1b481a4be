using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Recruitment.Links;

/// <summary>
/// Answers the links of one purpose. GET shows and never changes anything, because mail scanners open links; POST
/// decides. A handler checks that its step is still open and its holder still takes part, and says so on a page
/// when not.
/// </summary>
public interface ILinkHandler
{
    /// <summary>Most forms hold choices and reasons, no files.</summary>
    const long BytesOfText = 1_000_000;

    string Purpose { get; }

    /// <summary>Bytes that are kept of each file in a posted form at most; 0: its forms have no files.</summary>
    long MaxFileBytes => 0;

    /// <summary>A candidate decides on it, and somebody may record for them what they answered on paper.</summary>
    bool AsksCandidate => false;

    Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken);

    /// <summary>Records the decision first, and wakes the orchestration after.</summary>
    Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    );
}
