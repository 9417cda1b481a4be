using System.Net;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Candidates.References;
using Recruitment.Stages.References;
using Recruitment.Tests.Driving;
using static Recruitment.Tests.Stages.References.AskedReferences;

namespace Recruitment.Tests.Stages.References;

/// <summary>What is refused on the forms about references, and what looking at them does.</summary>
public sealed class ReferenceFormsTests
{
    [Fact]
    public async Task Looking_at_the_links_changes_nothing()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await AskAnnaAsync(app);
        foreach (var purpose in (string[])[ConsentLink.Name, FindingsLink.Name])
        {
            var page = await app.GetAsync(scene.LinkOf(purpose, call, anna));
            Assert.Equal(HttpStatusCode.OK, page.Status);
        }

        await app.GetAsync(RefereeLinkOf(scene, call, anna, 1));
        Assert.Null(await app.Get<ReferenceRecords>().FindAsync(scene.Procedure, anna.Id));
    }

    [Fact]
    public async Task A_consent_without_a_choice_or_a_referee_is_refused_and_keeps_what_was_filled_in()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await AskAnnaAsync(app);
        var link = scene.LinkOf(ConsentLink.Name, call, anna);
        var nothing = await SayAsync(scene, link, ("name-1", "Rik Visser"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Status);
        Assert.Equal(["Kies een van de antwoorden."], nothing.Faults());

        var nobody = await SayAsync(scene, link, ("choice", "consent"));
        Assert.Equal(["Geef ten minste één referent op."], nobody.Faults());

        var wrong = await SayAsync(
            scene,
            link,
            ("choice", "consent"),
            ("name-1", "Rik Visser"),
            ("email-1", "Anna.Vos@example.org"),
            ("email-2", "geen adres")
        );
        Assert.Equal(
            [
                "Referent 1: dit is uw eigen e-mailadres. Geef dat van de referent.",
                "Referent 1: geef aan waarvan deze persoon u kent, in hoogstens 200 tekens.",
                "Referent 2: geef een naam van hoogstens 200 tekens.",
                "Referent 2: geef een e-mailadres zoals naam@voorbeeld.nl.",
                "Referent 2: geef aan waarvan deze persoon u kent, in hoogstens 200 tekens.",
            ],
            wrong.Faults()
        );
        Assert.Equal("Rik Visser", wrong.Document.QuerySelector("#name-1")?.GetAttribute("value"));
        Assert.True(wrong.IsChecked("choice", "consent"));
        Assert.Null(await app.Get<ReferenceRecords>().FindAsync(scene.Procedure, anna.Id));
    }

    [Fact]
    public async Task Consent_can_be_changed_while_others_are_waited_for()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await SetAsync(app);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        await scene.AddAsync("Bram Kok", CandidateStatus.Shortlisted);
        var call = await RunAsync(scene);
        await ConsentAsync(scene, call, anna, "Rik Visser");
        await ConsentAsync(scene, call, anna, "Els Maas");
        var file = await app.Get<ReferenceRecords>().FindAsync(scene.Procedure, anna.Id);
        Assert.Equal(["Els Maas"], file!.Referees.Select(r => r.Name));
        Assert.Empty(await app.MailsAsync(nameof(ReferenceRequestMail)));
    }

    [Fact]
    public async Task An_empty_answer_and_a_reaction_without_words_are_refused()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await AskAnnaAsync(app);
        await ConsentAsync(scene, call, anna, "Rik Visser");
        var empty = await AnswerAsync(scene, call, anna, 1, " ");
        Assert.Equal(["Beantwoord ten minste één vraag, of geef aan dat u liever niets zegt."], empty.Faults());
        var tooLong = await AnswerAsync(scene, call, anna, 1, new string('a', 4001));
        Assert.Single(tooLong.Faults());
        await AnswerAsync(scene, call, anna, 1, "Zij legt helder uit.");

        var link = scene.LinkOf(FindingsLink.Name, call, anna);
        var wordless = await SayAsync(scene, link, ("choice", "react"));
        Assert.Equal(["Schrijf uw reactie, of geef aan dat u niets hebt toe te voegen."], wordless.Faults());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wordless.Status);
    }

    [Fact]
    public async Task A_link_of_another_phase_takes_nothing()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await AskAnnaAsync(app);
        await ConsentAsync(scene, call, anna, "Rik Visser");
        var late = await ConsentAsync(scene, call, anna, "Els Maas");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        var early = await SayAsync(scene, scene.LinkOf(FindingsLink.Name, call, anna), ("choice", "nothing"));
        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        Assert.Null(await scene.ResultAsync(call));
    }
}
