using Recruitment.Records;

namespace Recruitment.Recruiter.Desk;

/// <summary>The paths of the desk's pages.</summary>
public static class DeskAddresses
{
    public const string Home = "/desk";
    public const string SignIn = "/desk/sign-in";
    public const string SignOut = "/desk/sign-out";
    public const string Start = "/desk/start";
    public const string Search = "/desk/search";
    public const string Figures = "/desk/figures";

    public static string Procedure(ProcedureId id) => $"/desk/procedures/{id}";

    public static string Plan(ProcedureId id) => $"{Procedure(id)}/plan";

    public static string Candidates(ProcedureId id) => $"{Procedure(id)}/candidates";

    public static string CandidatesCsv(ProcedureId id) => $"{Procedure(id)}/candidates.csv";

    public static string Interviews(ProcedureId id) => $"{Procedure(id)}/interviews";

    public static string Ballots(ProcedureId id) => $"{Procedure(id)}/ballots";

    public static string Ballot(ProcedureId id, string ballot) => $"{Ballots(id)}/{ballot}";

    public static string Mails(ProcedureId id) => $"{Procedure(id)}/mails";

    public static string Record(ProcedureId id) => $"{Procedure(id)}/record";

    public static string Reject(ProcedureId id) => $"{Procedure(id)}/reject";

    public static string Enter(ProcedureId id) => $"{Procedure(id)}/enter";

    public static string Message(ProcedureId id) => $"{Procedure(id)}/message";

    public static string People(ProcedureId id) => $"{Procedure(id)}/people";

    public static string Candidate(ProcedureId id, CandidateId candidate) => $"{Procedure(id)}/candidates/{candidate}";

    /// <summary>Where an answer is recorded that a candidate gave without a link.</summary>
    public static string Answer(ProcedureId id, CandidateId candidate, string question) =>
        $"{Candidate(id, candidate)}/answer/{question}";

    /// <summary>The sign-in, which leads on to where somebody wanted to go.</summary>
    internal static string SignInFor(string path) =>
        path == Home ? SignIn : $"{SignIn}?{NextParameter}={Uri.EscapeDataString(path)}";

    internal const string NextParameter = "next";

    /// <summary>The path when it is one of the desk's own pages, else its home: nobody is led elsewhere.</summary>
    internal static string Next(string? path) =>
        path is not null
        && path.StartsWith($"{Home}/", StringComparison.Ordinal)
        && path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-')
            ? path
            : Home;
}
