using System.Globalization;
using Recruitment.Calendar;
using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Procedures.Clocks;

namespace Recruitment.Recruiter.Clocks;

/// <summary>Warns the recruiter that a clock of the recruitment code is about to run out, or tells that it did.</summary>
public sealed class ClockWarningMail(Letters letters, ClockReader clocks, LinkBuilder links, TimeProvider clock)
    : LetterMail<ClockWarningMailBody>(letters)
{
    /// <summary>Names a clock among those of its procedure.</summary>
    public static string StepOf(RunningClock running) =>
        string.Create(CultureInfo.InvariantCulture, $"{running.Kind}-{DutchTime.DayOf(running.Due):yyyyMMdd}");

    /// <summary>Null when it was done in the meantime.</summary>
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (await Letters.ToPersonAsync(order, cancellationToken) is not { } letter)
        {
            return null;
        }

        var all = await clocks.ReadAsync(letter.Procedure, letter.Definition, cancellationToken);
        return all.FirstOrDefault(running => StepOf(running) == order.Step) is { } found
            ? new ClockLetter(letter)
            {
                Clock = found,
                IsBroken = found.StandingAt(clock.GetUtcNow()) == ClockStanding.Broken,
                Dashboard = links.For(DashboardAddress.Of(order.Procedure)),
            }
            : null;
    }
}
