using System.Net.Mail;
using System.Text.RegularExpressions;
using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Html;

namespace Recruitment.Applicants.Applying;

/// <summary>What an application must hold. It asks no more than is needed to get in touch and to judge the CV.</summary>
public static partial class ApplicationRules
{
    public const int MostNameCharacters = 200;
    public const int MostMotivationCharacters = 20_000;

    /// <summary>Characters of an address at most (RFC 5321, 4.5.3.1.3, without the angle brackets).</summary>
    public const int MostEmailCharacters = 254;

    /// <summary>Every fault in words, also in the answers to the form's own questions; in order of the form.</summary>
    public static IEnumerable<FieldFault> Faults(ApplicationFields fields, PublishedVacancy vacancy) =>
        Check(fields, vacancy.Standing)
            .Select(f => new FieldFault(f.Field, ApplicationFaultTexts.For(f.Fault, vacancy.Language)))
            .Concat(AnswerRules.Check(fields.Answers, vacancy.Definition));

    /// <summary>Every fault with the name of its field, in order of the form.</summary>
    public static IEnumerable<(string Field, ApplicationFault Fault)> Check(
        ApplicationFields fields,
        VacancyStanding standing
    )
    {
        if (FaultOfName(fields.Name) is { } name)
        {
            yield return ("name", name);
        }

        if (FaultOfEmail(fields.Email) is { } email)
        {
            yield return ("email", email);
        }

        if (fields.Phone.Length > 0 && !PhoneNumber().IsMatch(fields.Phone))
        {
            yield return ("phone", ApplicationFault.PhoneInvalid);
        }

        if (fields.Motivation.Length > MostMotivationCharacters)
        {
            yield return ("motivation", ApplicationFault.MotivationTooLong);
        }

        if (FaultOfTrack(fields.Track, standing) is { } track)
        {
            yield return ("track", track);
        }

        if (FaultOfPriority(fields, standing) is { } priority)
        {
            yield return ("priorityGroup", priority);
        }
    }

    /// <summary>The track that was filled in; external where none is asked; null when it is no track.</summary>
    public static Track? TrackOf(string field, VacancyStanding standing) =>
        field switch
        {
            "internal" when standing.HasInternalTrack => Track.Internal,
            "external" => Track.External,
            "" when !standing.HasInternalTrack => Track.External,
            _ => null,
        };

    /// <summary>Whether a text is an address that mail can be sent to.</summary>
    public static bool IsEmail(string? text) => text is not null && FaultOfEmail(text) is null;

    private static ApplicationFault? FaultOfName(string name) =>
        name switch
        {
            "" => ApplicationFault.NameMissing,
            { Length: > MostNameCharacters } => ApplicationFault.NameTooLong,
            _ when !NameRules.IsReadable(name) => ApplicationFault.NameUnreadable,
            _ => null,
        };

    private static ApplicationFault? FaultOfEmail(string email) =>
        email switch
        {
            "" => ApplicationFault.EmailMissing,
            { Length: > MostEmailCharacters } => ApplicationFault.EmailInvalid,
            // The address alone, without a display name around it, at a domain with a dot.
            _ when EmailAddress().IsMatch(email)
                    && MailAddress.TryCreate(email, out var parsed)
                    && parsed.Address == email => null,
            _ => ApplicationFault.EmailInvalid,
        };

    private static ApplicationFault? FaultOfTrack(string field, VacancyStanding standing) =>
        TrackOf(field, standing) switch
        {
            null => ApplicationFault.TrackMissing,
            Track.External when !standing.OpenToExternal => ApplicationFault.TrackClosed,
            _ => null,
        };

    private static ApplicationFault? FaultOfPriority(ApplicationFields fields, VacancyStanding standing) =>
        fields switch
        {
            { PriorityGroup: "" } => null,
            _ when standing.Priority?.Asked.Any(g => g.Id == fields.PriorityGroup) != true =>
                ApplicationFault.PriorityGroupUnknown,
            { Track: not "internal" } => ApplicationFault.PriorityNotInternal,
            _ => null,
        };

    [GeneratedRegex(@"^[^\s@<>,;:""()\\]+@[^\s@<>,;:""()\\]+\.[^\s@<>,;:""()\\.]{2,}$")]
    private static partial Regex EmailAddress();

    [GeneratedRegex(@"^\+?[0-9 ().\-/]{6,30}$")]
    private static partial Regex PhoneNumber();
}
