using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Applicants.Appointing;
using Recruitment.Applicants.OwnPage;
using Recruitment.Candidates;
using Recruitment.Candidates.Checks;
using Recruitment.Definition;
using Recruitment.Mail.Outbox;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Checks;
using Recruitment.Stages.Handover;
using Recruitment.Stages.TermEnd;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter.Acting;
using Recruitment.Tests.Stages.Checks;
using Recruitment.Tests.Stages.Offer;
using Recruitment.Timeline;

namespace Recruitment.Tests.Timeline;

/// <summary>A procedure with four places, from the offer to the end of the terms: nobody is asked four times what can be asked once.</summary>
public sealed class FourPlacesTests
{
    private static readonly string[] Names = ["Anna Vos", "Bram Kok", "Carla Smit", "Dirk Bos"];
    private static readonly string[] Recruiter = ["recruiter"];

    [Theory]
    [InlineData("nl", "Besluit over 4 aanstellingen die eindigen", "Documenten bekijken: Bram Kok")]
    [InlineData("en", "Decision about 4 appointments that end", "Look at the documents: Bram Kok")]
    public async Task Whoever_is_asked_about_each_place_gets_one_mail_with_a_link_for_each(
        string language,
        string subject,
        string button
    )
    {
        await using var app = await AppointedScene.StartAsync();
        var scene = await SetAsync(app, language);
        var people = scene.Definition.People;
        var all = new List<Candidate>();
        foreach (var name in Names)
        {
            all.Add(await scene.ApplyAsync(name, CandidateStatus.Recommended));
        }

        await RunAsync(scene, all);
        var checks = scene.Stage(StageKind.Checks);
        foreach (var candidate in all)
        {
            await AppointedScene.AcceptAsync(scene, candidate, 1);
        }

        foreach (var candidate in all)
        {
            await scene.HandInAsync(checks, candidate);
        }

        await app.AdvanceUntilAsync(new DateOnly(2027, 3, 5), 18);
        var hr = people.HrIds.Select(id => id.Value).ToList();
        var reminders = await AssertOneAsync(scene, nameof(ChecksReminderMail), hr, Names);
        Assert.Contains(button, reminders[0].Html);
        await AssertOneAsync(scene, nameof(ChecksEscalationMail), Recruiter, Names);

        foreach (var candidate in all)
        {
            await scene.JudgeAsync(checks, candidate, CheckAction.Confirm);
        }

        await app.AdvanceUntilAsync(new DateOnly(2027, 4, 2), 12);
        var everybody = people.All.Select(person => person.Id.Value).ToList();
        await AssertOneAsync(scene, nameof(AppointmentNoticeMail), everybody, Names, links: 0);
        var predecessors = people.PredecessorIds.Select(id => id.Value).ToList();
        await AssertOneAsync(scene, nameof(HandoverMail), predecessors, Names, links: 1);
        var sessions = (await MailsAsync(scene, nameof(HandoverInvitationMail), predecessors))
            .Select(mail => mail.Subject)
            .ToList();
        Assert.NotEmpty(sessions);
        Assert.Equal(sessions.Distinct(), sessions);

        await app.AdvanceUntilAsync(new DateOnly(2027, 7, 31), 12);
        await AssertOneAsync(scene, nameof(HandoverReminderMail), predecessors, [], links: 1);

        // Sixteen months from 1 August 2027: the board is asked three months before 30 November 2028.
        await app.AdvanceUntilAsync(new DateOnly(2028, 8, 30), 12);
        var board = people.BoardIds.Select(id => id.Value).ToList();
        var asked = await AssertOneAsync(scene, nameof(TermAskedMail), board, Names);
        Assert.All(asked, mail => Assert.StartsWith(subject, mail.Subject, StringComparison.Ordinal));
        await app.PostAsync(PathOf(LinksIn(asked[0])[0]), (TermEndFields.ChoiceField, TermEndFields.Permanent));
        await app.AdvanceUntilAsync(new DateOnly(2028, 10, 12), 12);
        await AssertOneAsync(scene, nameof(TermReminderMail), board, Names[1..]);
        await app.AdvanceUntilAsync(new DateOnly(2028, 10, 20), 12);
        await AssertOneAsync(scene, nameof(TermAlarmMail), Recruiter, Names[1..], links: 0);

        await app.Get<Withdrawals>().EraseAsync(await scene.FindAsync(all[1]), app.Durable, default);
        Assert.DoesNotContain(await app.MailsAsync(), mail => mail.Html.Contains("Bram", StringComparison.Ordinal));
    }

    /// <summary>At every moment at which it was sent, each reader got it once, about all, with a link to the page of each.</summary>
    /// <param name="links">How many; null: one for each name.</param>
    private static async Task<IReadOnlyList<OutboxMail>> AssertOneAsync(
        Scene scene,
        string kind,
        IReadOnlyList<string> readers,
        IReadOnlyList<string> names,
        int? links = null
    )
    {
        var mails = await MailsAsync(scene, kind, readers);
        Assert.NotEmpty(mails);
        foreach (var sent in mails.GroupBy(mail => mail.Date))
        {
            Assert.Equal([kind, .. readers.Order()], [kind, .. sent.Select(mail => mail.Recipient).Order()]);
        }

        foreach (var mail in mails)
        {
            Assert.All(names, name => Assert.Contains(name, mail.Html));
            Assert.Equal((kind, links ?? names.Count), (kind, LinksIn(mail).Count));
        }

        foreach (var (link, name) in LinksIn(mails[^1]).Zip(links is null ? names : []))
        {
            Assert.Contains(name, (await scene.App.GetAsync(PathOf(link))).Text("h1"));
        }

        return mails;
    }

    private static async Task<IReadOnlyList<OutboxMail>> MailsAsync(
        Scene scene,
        string kind,
        IReadOnlyList<string> readers
    ) => [.. (await scene.App.MailsAsync(kind)).Where(mail => readers.Contains(mail.Recipient))];

    private static IReadOnlyList<string> LinksIn(OutboxMail mail) =>
        [.. mail.Links.Where(link => link.Contains("/l/", StringComparison.Ordinal))];

    private static string PathOf(string link) => new Uri(link).AbsolutePath;

    private static async Task<Scene> SetAsync(RecruitmentApp app, string language)
    {
        var definition = FourPlaces(Scene.Alkwin(), language);
        return await Scene.SetAsync(
            app,
            _ => definition,
            procedure => procedure with { Timeline = TimelinePlan.Resolve(definition, new DateOnly(2027, 2, 1)) }
        );
    }

    /// <summary>From the offer on. Nobody is appointed before the others, and the board is reminded.</summary>
    private static ProcedureDefinition FourPlaces(ProcedureDefinition definition, string language) =>
        definition with
        {
            Organisation = definition.Organisation with { Language = language },
            Vacancy = definition.Vacancy with { Positions = Names.Length, Start = "1 augustus 2027" },
            Stages =
            [
                .. OfferTests
                    .WithTerms(definition, TermsSource.Vacancy)
                    .Stages.Where(stage => stage.Kind >= StageKind.Offer)
                    .Select(stage =>
                        stage.Kind switch
                        {
                            StageKind.Appointment => stage with { Starts = "1 april 2027" },
                            StageKind.TermEnd => stage with { RemindDaysBefore = [2] },
                            _ => stage,
                        }
                    ),
            ],
        };

    private static async Task RunAsync(Scene scene, IReadOnlyList<Candidate> ranking)
    {
        await scene
            .App.Get<RecordStore>()
            .TryAddAsync(
                RecordPaths.Ranking(scene.Procedure),
                new Ranking { Candidates = [.. ranking.Select(candidate => candidate.Id)] }
            );
        await scene.App.Durable.ScheduleNewOrchestrationInstanceAsync(
            nameof(ProcedureOrchestration),
            scene.Procedure,
            new StartOrchestrationOptions(scene.Procedure.Value)
        );
        await scene.App.Time.RunUntilIdleAsync();
    }
}
