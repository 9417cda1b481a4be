using System.Text.Json;
using System.Text.Json.Serialization;
using Recruitment.Play.App;
using Recruitment.Play.Cast;

namespace Recruitment.Play.Checks;

/// <summary>What a play came to: the demo's last line. Keys are fixed; every value is measured.</summary>
internal sealed record PlayResult
{
    public required string Template { get; init; }
    public required string Outcome { get; init; }
    public required int Candidates { get; init; }
    public required int Internal { get; init; }
    public required int Shortlisted { get; init; }
    public required int Interviewed { get; init; }
    public required int Appointed { get; init; }
    public required int Rejected { get; init; }
    public required int Withdrawn { get; init; }
    public required int Mails { get; init; }
    public required int SimulatedDays { get; init; }
    public required double RealSeconds { get; init; }
    public required int PersonalDataInHistory { get; init; }
    public required int PersonalDataAfterRetention { get; init; }

    /// <param name="realTime">How long it took.</param>
    public static PlayResult Of(Template template, Played played, TimeSpan realTime)
    {
        var mails = played.Mails;
        var acknowledged = mails.AddressesWith(MailKinds.Acknowledgement);
        return new PlayResult
        {
            Template = template.Name,
            Outcome = played.Ended.Outcome ?? "",
            Candidates = played.Everybody,
            Internal = template.HasInternalTrack
                ? played.Applicants.Count(a => a.Internal && acknowledged.Contains(a.Email))
                : 0,
            Shortlisted = Math.Max(played.Shortlisted, mails.PeopleWith(MailKinds.InterviewInvitation)),
            Interviewed = mails.PeopleWith(MailKinds.InterviewConfirmation),
            Appointed = mails.PeopleWith(MailKinds.Appointment),
            Rejected = mails.PeopleWith(MailKinds.Rejection),
            Withdrawn = mails.PeopleWith(MailKinds.WithdrawalConfirmed),
            Mails = mails.Total,
            SimulatedDays = played.SimulatedDays,
            RealSeconds = Math.Round(realTime.TotalSeconds, 1),
            PersonalDataInHistory = played.PersonalDataInHistory,
            PersonalDataAfterRetention = played.PersonalDataAfterRetention,
        };
    }

    public string ToJson() => JsonSerializer.Serialize(this, PlayJson.Default.PlayResult);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PlayResult))]
internal sealed partial class PlayJson : JsonSerializerContext;
