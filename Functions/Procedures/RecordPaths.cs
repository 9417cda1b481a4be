using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>Where the records of a procedure are. All start with the same prefix, so that retention erases them together.</summary>
public static class RecordPaths
{
    public const string Procedures = "procedures/";

    public static string Of(ProcedureId id) => $"{Procedures}{id}/";

    public static string Procedure(ProcedureId id) => $"{Of(id)}procedure.json";

    public static string Definition(ProcedureId id) => $"{Of(id)}definition.json";

    public static string Candidates(ProcedureId id) => $"{Of(id)}candidates/";

    public static string Candidate(ProcedureId id, CandidateId candidate) => $"{Candidates(id)}{candidate}.json";

    /// <summary>What is filed under a candidate beside the application; goes with it.</summary>
    public static string CandidateFolder(ProcedureId id, CandidateId candidate) => $"{Candidates(id)}{candidate}/";

    /// <summary>What the participation council says of the candidate: <see cref="Procedures.CouncilAdvice"/>.</summary>
    public static string CouncilAdvice(ProcedureId id, CandidateId candidate) =>
        $"{CandidateFolder(id, candidate)}council-advice.json";

    /// <summary>The ballots: ids only.</summary>
    public static string Ballots(ProcedureId id) => $"{Of(id)}ballots/";

    /// <summary>The votes on all ballots.</summary>
    public static string Votes(ProcedureId id) => $"{Of(id)}votes/";

    /// <summary>How far voters are with ballots that they answer in pages: ids and numbers only.</summary>
    public static string Progress(ProcedureId id) => $"{Of(id)}progress/";

    /// <summary>Somebody whose place was taken over, until their last mail is sent.</summary>
    public static string FormerPerson(ProcedureId id, PersonId person) => $"{Of(id)}former/{person}.json";

    /// <summary>Who could not be reached, and whose address was corrected: <c>Correspondence.Unreachable.Contact</c>.</summary>
    public static string Contacts(ProcedureId id) => $"{Of(id)}contacts/";

    /// <summary>Why voters say that they cannot judge.</summary>
    public static string Conflicts(ProcedureId id) => $"{Of(id)}conflicts/";

    public static string StandingConflicts(ProcedureId id) => $"{Of(id)}standing-conflicts/";

    public static string StandingConflicts(ProcedureId id, CandidateId candidate) =>
        $"{StandingConflicts(id)}{candidate}/";

    /// <summary>The order of the offer: <see cref="Procedures.Ranking"/>.</summary>
    public static string Ranking(ProcedureId id) => $"{Of(id)}ranking.json";

    /// <summary>Why the board sent a recommendation back: <see cref="Procedures.Deviation"/>.</summary>
    public static string Deviation(ProcedureId id) => $"{Of(id)}deviation.json";

    /// <summary>Everything about how people decided, by stage or by step.</summary>
    public static string Stage(ProcedureId id, string stage) => $"{Of(id)}stages/{stage}/";

    /// <summary>The closing days in a stage that the recruiter moved.</summary>
    public static string MovedDates(ProcedureId id, string stage) => $"{Stage(id, stage)}moved.json";
}
