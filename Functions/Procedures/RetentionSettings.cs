using Microsoft.Extensions.Configuration;
using Recruitment.Definition;

namespace Recruitment.Procedures;

/// <summary>
/// How long candidates' data are kept where the definition does not say: the settings <c>Retention:Weeks</c> and
/// <c>Retention:ConsentMonths</c>. A procedure keeps to what they are when it starts, because candidates are told so.
/// </summary>
public sealed class RetentionSettings(IConfiguration configuration)
{
    /// <exception cref="InvalidOperationException">A setting is no whole number of 0 or more.</exception>
    public RetentionPeriods Periods =>
        new()
        {
            Weeks = Read("Retention:Weeks", RetentionPeriods.Default.Weeks),
            ConsentMonths = Read("Retention:ConsentMonths", RetentionPeriods.Default.ConsentMonths),
        };

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
