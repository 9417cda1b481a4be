namespace Recruitment.Stages.Nomination;

/// <summary>What school management says of an internal candidate.</summary>
public static class NominationChoice
{
    public const string Nominate = "nominate";
    public const string Decline = "decline";
}
