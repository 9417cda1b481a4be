using Recruitment.Play.App;
using Recruitment.Play.Cast;

namespace Recruitment.Play.Checks;

/// <summary>A procedure that was played from the recruiter's call to the erasure of the data.</summary>
internal sealed record Played
{
    public required IReadOnlyList<Applicant> Applicants { get; init; }

    /// <summary>How it stood when it ended, for the last time where it had gone on after an end.</summary>
    public required ProcedureState Ended { get; init; }

    /// <summary>How it stood when everything personal was erased.</summary>
    public required ProcedureState Erased { get; init; }

    public required MailCounts Mails { get; init; }

    /// <summary>How many there were of each status, at most, from the first end on.</summary>
    public required IReadOnlyDictionary<string, int> Most { get; init; }

    /// <summary>Everybody who took part, as many as there were at most.</summary>
    public required int Everybody { get; init; }

    /// <summary>Candidates who were on the shortlist at the same time, at most.</summary>
    public required int Shortlisted { get; init; }

    /// <summary>Instances in the durable history at the end, which were searched.</summary>
    public required long Instances { get; init; }

    /// <summary>How often the data folder held the candidates' data in the clear before the erasure.</summary>
    public required int PersonalDataBefore { get; init; }
    public required int PersonalDataInHistory { get; init; }

    /// <summary>How often it holds them in the clear, and how many keys are left that would open what is sealed.</summary>
    public required int PersonalDataAfterRetention { get; init; }

    public int SimulatedDays => (int)(Erased.ErasedAt - Erased.CreatedAt).GetValueOrDefault().TotalDays;
}
