using System.Text.Json.Serialization;
using Recruitment.Committee;

namespace Recruitment.Stages.Authorisation;

/// <summary>
/// The vacancy is authorised as soon as enough approvers approve, and refused as soon as those who have not refused
/// are too few.
/// </summary>
public static class AuthorisationRules
{
    /// <param name="needed">Approvals that are needed; null: of every approver.</param>
    /// <param name="approvers">How many approvers are asked.</param>
    public static AuthorisationVerdict Decide(IReadOnlyList<Vote> votes, int? needed, int approvers)
    {
        var enough = needed ?? approvers;
        if (votes.Count(vote => vote.Choice == AuthorisationChoice.Approve) >= enough)
        {
            return AuthorisationVerdict.Approved;
        }

        var refused = votes.Count(vote => vote.Choice == AuthorisationChoice.Refuse);
        return approvers - refused < enough ? AuthorisationVerdict.Refused : AuthorisationVerdict.Undecided;
    }
}

/// <summary>What the approvers' votes come to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AuthorisationVerdict>))]
public enum AuthorisationVerdict
{
    /// <summary>Too few have answered to say. When it stays so to the end, the vacancy is not authorised.</summary>
    Undecided,
    Approved,

    /// <summary>So many refused that the number that is needed cannot be reached any more.</summary>
    Refused,
}

/// <summary>What an approver says of the vacancy.</summary>
public static class AuthorisationChoice
{
    public const string Approve = "approve";
    public const string Refuse = "refuse";
}
