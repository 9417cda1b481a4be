using Recruitment.Correspondence;
using Recruitment.Correspondence.ByPost;
using Recruitment.Recruiter.Samples;
using Recruitment.Wording;

namespace Recruitment.Tests.Mail;

public sealed class PrintedLetterTests
{
    [Theory]
    [InlineData("nl", "Vragen? Beantwoord dan deze e-mail.", "Vragen? Schrijf of bel ons dan.")]
    [InlineData("nl", "Kunt u niet, beantwoord dan deze e-mail.", "Kunt u niet, schrijf of bel ons dan.")]
    [InlineData("en", "Any questions? Reply to this e-mail.", "Any questions? Write to us or call us.")]
    [InlineData("en", "If not, reply to this e-mail.", "If not, write to us or call us.")]
    public void On_paper_nobody_is_asked_to_answer_an_e_mail(string language, string inMail, string onPaper)
    {
        ReaderLanguage.Use(language);
        var letter = (Letter)SampleModels.Of(typeof(Letter), variation: 0);
        var html = $"""<title>x</title><div class="mail-body"><p>{inMail}</p></div>""";

        var printed = PrintedLetter.Of(html, letter, new DateOnly(2027, 2, 5), new Uri("https://werving.example"));

        Assert.Contains(onPaper, printed.Html);
        Assert.DoesNotContain("e-mail", printed.Html);
    }
}
