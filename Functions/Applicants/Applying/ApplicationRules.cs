using System.Text.RegularExpressions;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Files;
using Recruitment.Html;
using Recruitment.Mail;

namespace Recruitment.Applicants.Applying;

/// <summary>What an application must hold. It asks no more than is needed to get in touch and to judge the CV.</summary>
public static partial class ApplicationRules
{
    public const int MaxNameCharacters = 200;
    public const int MaxMotivationCharacters = 20_000;

    /// <summary>Every fault in words, also in the answers to the form's own questions; in order of the form.</summary>
    public static IEnumerable<FormError> Faults(ApplicationFields fields, PublishedVacancy vacancy) =>
        Check(fields, vacancy.Standing)
            .Select(f => new FormError(f.Field, ApplicationErrorTexts.For(f.Fault)))
            .Concat(InternalForm.Check(fields, vacancy))
            .Concat(SeatForm.Check(fields, vacancy))
            .Concat(AnswerRules.Check(fields.Answers, vacancy.Definition));

    /// <summary>Every fault with the name of its field, in order of the form.</summary>
    public static IEnumerable<(string Field, ApplicationError Fault)> Check(
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

        if (FaultOfPhone(fields.Phone) is { } phone)
        {
            yield return ("phone", phone);
        }

        if (FaultOfMotivation(fields.Motivation) is { } motivation)
        {
            yield return ("motivation", motivation);
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

    public static ApplicationError? FaultOfName(string name) =>
        name switch
        {
            "" => ApplicationError.NameMissing,
            { Length: > MaxNameCharacters } => ApplicationError.NameTooLong,
            _ when !NameRules.IsReadable(name) => ApplicationError.NameUnreadable,
            _ when NameRules.HoldsAddress(name) => ApplicationError.NameHoldsAddress,
            _ => null,
        };

    public static ApplicationError? FaultOfPhone(string phone) =>
        phone.Length > 0 && !PhoneNumber().IsMatch(phone) ? ApplicationError.PhoneInvalid : null;

    public static ApplicationError? FaultOfMotivation(string motivation) =>
        motivation.Length > MaxMotivationCharacters ? ApplicationError.MotivationTooLong : null;

    /// <summary>What is wrong with an address, as a fault of the form.</summary>
    public static ApplicationError? FaultOfEmail(string email) =>
        email.Length == 0
            ? ApplicationError.EmailMissing
            : AddressRules.FaultOf(email)?.Error switch
            {
                null => null,
                AddressError.Odd => ApplicationError.EmailOdd,
                AddressError.Invisible => ApplicationError.EmailInvisible,
                _ => ApplicationError.EmailInvalid,
            };

    private static ApplicationError? FaultOfTrack(string field, VacancyStanding standing) =>
        TrackOf(field, standing) switch
        {
            null => ApplicationError.TrackMissing,
            Track.External when !standing.OpenToExternal => ApplicationError.TrackClosed,
            _ => null,
        };

    private static ApplicationError? FaultOfPriority(ApplicationFields fields, VacancyStanding standing) =>
        fields switch
        {
            { PriorityGroup: "" } => null,
            _ when standing.Priority?.Asked.Any(g => g.Id == fields.PriorityGroup) != true =>
                ApplicationError.PriorityGroupUnknown,
            { Track: not "internal" } => ApplicationError.PriorityNotInternal,
            _ => null,
        };

    [GeneratedRegex(@"^\+?[0-9 ().\-/]{6,30}$")]
    private static partial Regex PhoneNumber();
}
