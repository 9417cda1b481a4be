using Microsoft.Extensions.Configuration;

namespace Recruitment.Retention;

/// <summary>
/// How long candidates' data are kept, counted from the end of the procedure. Settings <c>Retention:Weeks</c> and
/// <c>Retention:ConsentMonths</c> shorten or lengthen them; the law has no figure, so a longer one needs a reason.
/// </summary>
public sealed class RetentionPeriods(IConfiguration configuration)
{
    /// <summary>
    /// Four weeks. Source: guidance of the Autoriteit Persoonsgegevens (Dutch data protection authority) on
    /// applicants' data: it is usual to delete them at the latest four weeks after the end of the procedure.
    /// </summary>
    public const int DefaultWeeks = 4;

    /// <summary>
    /// Twelve months. Source: the same guidance: with the applicant's consent, keeping the data for at most one year
    /// after the end of the procedure is reasonable.
    /// </summary>
    public const int DefaultConsentMonths = 12;

    private const string WeeksSetting = "Retention:Weeks";
    private const string ConsentMonthsSetting = "Retention:ConsentMonths";

    public int Weeks => Read(WeeksSetting, DefaultWeeks);

    public int ConsentMonths => Read(ConsentMonthsSetting, DefaultConsentMonths);

    /// <summary>When candidates who gave no consent are erased.</summary>
    public DateTimeOffset WithoutConsent(DateTimeOffset procedureEnded) => procedureEnded.AddDays(7 * Weeks);

    /// <summary>When candidates who consented to be kept longer are erased; never before the others.</summary>
    public DateTimeOffset WithConsent(DateTimeOffset procedureEnded)
    {
        var ends = procedureEnded.AddMonths(ConsentMonths);
        return ends > WithoutConsent(procedureEnded) ? ends : WithoutConsent(procedureEnded);
    }

    private int Read(string setting, int otherwise)
    {
        if (configuration[setting] is not { Length: > 0 } text)
        {
            return otherwise;
        }

        return int.TryParse(text, out var value) && value >= 0
            ? value
            : throw new InvalidOperationException(
                $"The setting {setting} is {text}; it is a whole number of 0 or more."
            );
    }
}
