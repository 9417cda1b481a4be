namespace Recruitment.Applicants.OwnPage;

/// <summary>What a candidate can ask on the own page: the values of the field <c>action</c>.</summary>
internal static class CandidateAction
{
    public const string ReplaceCv = "replaceCv";
    public const string AcceptReplacement = "acceptReplacement";
    public const string DropReplacement = "dropReplacement";
    public const string ChangeConsent = "changeConsent";
    public const string Complain = "complain";
    public const string Withdraw = "withdraw";
    public const string Erase = "erase";
}
