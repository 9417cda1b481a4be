using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Html;
using Recruitment.Procedures;

namespace Recruitment.Recruiter.Desk.Search;

/// <summary>
/// Finds candidates by name or address in the visitor's procedures. What is looked for names somebody, and is posted: an
/// address of a page ends up in histories and logs.
/// </summary>
public sealed class DeskSearchFunction(DeskGate gate, DeskPeople people, CandidateRecords candidates, Pages pages)
{
    private const int Least = 2;
    private const int Most = 100;

    [Function(nameof(DeskSearchFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "desk/search")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            async visitor =>
            {
                var text = HttpMethods.IsPost(request.Method)
                    ? request.Form[DeskSearchModel.Field].ToString().Trim()
                    : null;
                return text is null ? await pages.PrivateAsync<DeskSearchPage>(new DeskSearchModel(visitor, ""))
                    : text.Length < Least
                        ? await pages.PrivateAsync<DeskSearchPage>(
                            new DeskSearchModel(visitor, text) { IsTooShort = true },
                            StatusCodes.Status422UnprocessableEntity
                        )
                    : await pages.PrivateAsync<DeskSearchPage>(await FindAsync(visitor, text, cancellationToken));
            },
            cancellationToken
        );

    private async Task<DeskSearchModel> FindAsync(DeskVisitor visitor, string text, CancellationToken cancellationToken)
    {
        var found = await Side.BySideAsync(
            await people.ProceduresAsync(visitor, cancellationToken),
            async (standing, stop) =>
                (await candidates.SummariesAsync(standing.Id, stop))
                    .Where(candidate => Contains(candidate.Name, text) || Contains(candidate.Email, text))
                    .Select(candidate => new FoundCandidate(standing, candidate)),
            cancellationToken
        );
        var all = found.SelectMany(one => one).OrderByDescending(one => one.Candidate.ReceivedAt).ToList();
        return new DeskSearchModel(visitor, text) { Found = [.. all.Take(Most)], Count = all.Count };
    }

    /// <summary>As people look for names: capitals and accents make no difference.</summary>
    private static bool Contains(string text, string part) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(
            text,
            part,
            CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace
        ) >= 0;
}

/// <summary>What the search shows.</summary>
/// <param name="Text">What was looked for; empty: nothing yet.</param>
public sealed record DeskSearchModel(DeskVisitor Visitor, string Text)
{
    public const string Field = "q";

    /// <summary>The last to apply first, a hundred at most.</summary>
    public IReadOnlyList<FoundCandidate> Found { get; init; } = [];

    /// <summary>How many there are.</summary>
    public int Count { get; init; }
    public bool IsTooShort { get; init; }
    public bool HasSearched => Text.Length > 0 && !IsTooShort;
}

/// <summary>A candidate with the procedure.</summary>
public sealed record FoundCandidate(ProcedureStanding Procedure, CandidateSummary Candidate)
{
    public string Address => DeskAddresses.Candidate(Procedure.Id, Candidate.Id);
}
