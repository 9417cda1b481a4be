using Recruitment.Records;

namespace Recruitment.Correspondence.Unreachable;

/// <summary>
/// Who can be written to, as records and addresses name them: the id of a candidate; of a candidate and a referee,
/// <c>{candidate}-referee-1</c>; or of a person of the organisation, <c>committee-3</c>.
/// </summary>
internal static class ContactId
{
    private const char Separator = '-';

    public static string OfReferee(CandidateId candidate, string referee) => $"{candidate}{Separator}{referee}";

    /// <summary>The candidate, and the referee of theirs that is meant; null when it is a person of the organisation.</summary>
    public static (CandidateId Candidate, string? Referee)? Read(string id) =>
        id.Split(Separator, 2) is [var candidate, .. var rest] && Identifier.IsValid(candidate)
            ? (new CandidateId(candidate), rest.FirstOrDefault())
            : null;
}
