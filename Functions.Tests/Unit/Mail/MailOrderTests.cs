using System.Text.Json;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Tests.Mail;

public sealed class MailOrderTests
{
    private static readonly ProcedureId Procedure = new("abcdefgh01234567");

    [Fact]
    public void An_order_about_several_is_read_back_from_its_key()
    {
        var order = About("committee-1", "anna", 2) with { Others = [new("bram"), new("carla")], Again = 1 };

        var read = MailOrder.Parse(Procedure, order.Key);

        Assert.Equal("ChecksAskedMail_controle-1_committee-1_anna.bram.carla_2_1", order.Key);
        Assert.Equal(JsonSerializer.Serialize(order), JsonSerializer.Serialize(read));
        Assert.Equal(["anna", "bram", "carla"], order.Each().Select(one => one.Abouts.Single().Value));
    }

    [Fact]
    public void Orders_that_differ_in_whom_they_are_about_become_one_to_each_reader()
    {
        MailOrder[] orders =
        [
            About("hr-1", "anna", 2),
            About("hr-2", "anna", 2),
            About("hr-1", "bram", 3),
            About("hr-2", "bram", 3),
            About("anna", "anna", 1) with
            {
                About = null,
            },
        ];

        Assert.Equal(
            [("hr-1", "anna bram", 2), ("hr-2", "anna bram", 2), ("anna", "", 1)],
            MailOrder.Together(orders).Select(one => (one.Recipient, string.Join(' ', one.Abouts), one.Number))
        );
    }

    [Fact]
    public void An_order_about_one_keeps_the_key_that_it_had() =>
        Assert.Equal(
            ["ChecksAskedMail_controle-1_hr-1_anna_2"],
            MailOrder.Together([About("hr-1", "anna", 2)]).Select(one => one.Key)
        );

    private static MailOrder About(string recipient, string candidate, int number) =>
        new()
        {
            Procedure = Procedure,
            Kind = "ChecksAskedMail",
            Step = "controle-1",
            Recipient = recipient,
            About = new CandidateId(candidate),
            Number = number,
        };
}
