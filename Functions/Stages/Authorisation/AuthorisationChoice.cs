namespace Recruitment.Stages.Authorisation;

/// <summary>What an approver says of the vacancy.</summary>
public static class AuthorisationChoice
{
    public const string Approve = "approve";
    public const string Refuse = "refuse";
}
