using Recruitment.Play.App;

namespace Recruitment.Play.Chaos;

/// <summary>When the app is killed: as soon as the mails show that it is so far.</summary>
/// <param name="Name">What goes on then.</param>
/// <param name="HasCome">Asked of the mails of every procedure.</param>
internal sealed record KillMoment(string Name, Func<IReadOnlyList<MailCounts>, bool> HasCome)
{
    /// <summary>Mails of a procedure up to its end, about.</summary>
    private const int MailsPerProcedure = 95;

    /// <summary>Moments in different stages of a procedure, in order.</summary>
    public static IReadOnlyList<KillMoment> InStages { get; } =
    [
        When("applications arrive", mails => mails.Of(MailKinds.Acknowledgement) >= 3),
        When("the committee selects", mails => mails.PeopleWith(MailKinds.BallotInvitation) >= 3),
        When("interviews are chosen", mails => mails.Of(MailKinds.InterviewInvitation) >= 2),
        When("interviews are scored", mails => mails.Of(MailKinds.BallotInvitation) >= 10),
        When("the appointment is offered", mails => mails.Of(MailKinds.Offer) >= 1),
    ];

    /// <summary>So many moments, spread over all the mails of the procedures.</summary>
    public static IReadOnlyList<KillMoment> Spread(int kills, int procedures) =>
        [
            .. Enumerable
                .Range(1, kills)
                .Select(kill => MailsPerProcedure * procedures * kill / (kills + 1))
                .Select(mails => new KillMoment(
                    $"after {mails} mails",
                    all => all.Sum(counts => counts.Total) >= mails
                )),
        ];

    private static KillMoment When(string name, Func<MailCounts, bool> hasCome) => new(name, all => all.All(hasCome));
}
