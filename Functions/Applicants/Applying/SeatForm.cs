using Microsoft.AspNetCore.Http;
using Recruitment.Html;

namespace Recruitment.Applicants.Applying;

/// <summary>The part of the form in which candidates say which seats they stand for.</summary>
public static class SeatForm
{
    public const string Field = "seat";

    /// <summary>The ids that were ticked, each once.</summary>
    public static IReadOnlyList<string> Read(IFormCollection form) =>
        [.. form[Field].OfType<string>().Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Where there are seats, at least one is chosen.</summary>
    public static IEnumerable<FormError> Check(ApplicationFields fields, PublishedVacancy vacancy)
    {
        var seats = vacancy.Definition.Vacancy.Seats;
        var isRight =
            seats.Count == 0
                ? fields.StandsFor.Count == 0
                : fields.StandsFor.Count > 0 && fields.StandsFor.All(id => seats.Any(seat => seat.Id == id));
        return isRight ? [] : [new FormError(Field, ApplicationErrorTexts.For(ApplicationError.SeatMissing))];
    }
}
